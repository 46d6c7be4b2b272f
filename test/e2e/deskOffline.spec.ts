import { expect, test } from '@playwright/test'
import { GAZETTE } from '../desk/cuttings.ts'
import { openWithWorker } from './offlineReader.ts'
import { onFaultySite } from './onFaultySite.ts'
import { comeAlive } from './pages.ts'

test.use({ serviceWorkers: 'allow' })
const site = onFaultySite()

const HEADLINE = 'Ferry company promises a second boat by the summer'

test('offline start: the desk reads a cutting, and one that is kept or in a link opens cold', async ({
  page,
  context,
}) => {
  await openWithWorker(page, `${site().url}/desk/`)
  site().goOffline()
  await page.getByLabel('Paste a cutting').fill(GAZETTE)
  await page.getByRole('button', { name: 'Read it', exact: true }).click()
  const proof = page.getByRole('region', { name: HEADLINE, exact: true })
  await proof.getByRole('button', { name: 'Keep it' }).click()
  await expect(page.getByText('Kept on your shelf')).toBeVisible()
  await proof.getByRole('button', { name: 'Make a link' }).click()
  const link = await page.getByLabel('Link', { exact: true }).inputValue()
  const kept = await proof.getByRole('link', { name: 'Kept: read it' }).getAttribute('href')
  await page.close()
  for (const address of [link, site().url + kept]) {
    const cold = await context.newPage()
    await cold.goto(address)
    await comeAlive(cold)
    await expect(cold.getByRole('main').getByRole('heading', { level: 1 })).toHaveText(HEADLINE)
    await cold.close()
  }
})

test('a text and files that another program hands over are read at the desk, once', async ({ page }) => {
  await openWithWorker(page, `${site().url}/desk/`)
  await page.evaluate((cutting) => {
    const form = document.createElement('form')
    Object.assign(form, { method: 'post', enctype: 'multipart/form-data', action: '/desk/' })
    const files = new DataTransfer()
    files.items.add(new File([cutting], 'gazette.txt', { type: 'text/plain' }))
    files.items.add(new File([''], 'empty.txt', { type: 'text/plain' }))
    files.items.add(new File(['word '.repeat(1_100_000)], 'large.txt', { type: 'text/plain' }))
    const input = Object.assign(document.createElement('input'), { type: 'file', name: 'cuttings' })
    input.multiple = true
    input.files = files.files
    const text = Object.assign(document.createElement('input'), { name: 'text', value: 'Only a headline' })
    form.append(input, text)
    document.body.append(form)
    form.submit()
  }, GAZETTE)
  await expect(page).toHaveURL(/\/desk\/#handed$/)
  await comeAlive(page)
  await page
    .getByRole('region', { name: 'Another program has handed over 4 texts.' })
    .getByRole('button', { name: 'Read them' })
    .click()
  await expect(page.getByRole('region', { name: 'gazette.txt' })).toContainText(HEADLINE)
  await expect(page.getByRole('region', { name: 'empty.txt' })).toContainText('This file is empty')
  await expect(page.getByRole('region', { name: 'large.txt' })).toContainText('This is larger than 5 MB.')
  await expect(page.getByRole('region', { name: 'Shared text' })).toBeVisible()
  await page.reload()
  await comeAlive(page)
  await expect(page.getByRole('heading', { name: 'Import desk' })).toBeVisible()
  await expect(page.getByRole('region', { name: 'gazette.txt' })).toHaveCount(0)
})
