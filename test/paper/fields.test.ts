import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { languageSchema, linkSchema, textSchema } from '../../src/paper/fields.ts'

describe('a text', () => {
  it.each(['Fog', ' Fog ', 'Fog\nat sea', 'Fog\tat sea', '👩‍🚒', 'ضباب', '水'])('may be “%s”', (text) => {
    expect(v.is(textSchema, text)).toBe(true)
  })

  it.each([
    '',
    ' ',
    '\n',
    '\u00a0',
    '\u200b',
    '\u00ad',
    '\u2800',
    'a\u0000',
    'a\u001b[31m',
    'a\u0085',
    'a\ud83d',
    '\udc00a',
  ])('may not be %j', (text) => {
    expect(v.is(textSchema, text)).toBe(false)
  })
})

describe('a link', () => {
  it.each([
    'https://example.org/a?b=c#d',
    'http://example.org',
    'HTTPS://example.org/',
    'mailto:desk@example.org',
  ])('may lead to %s', (link) => {
    expect(v.is(linkSchema, link)).toBe(true)
  })

  it.each([
    'javascript:alert(1)',
    ' https://example.org',
    'https://',
    'https:///a',
    '//example.org',
    '/a',
    'data:text/html,a',
    'https://a b',
    'mailto:',
    'https://:',
    'https://example.org/\u0000',
    'https://example.org/\u202egro',
  ])('may not be “%s”', (link) => {
    expect(v.is(linkSchema, link)).toBe(false)
  })
})

describe('a language', () => {
  it.each(['en', 'fr-CA', 'zh-Hant-TW', 'gsw'])('may be %s', (tag) => {
    expect(v.is(languageSchema, tag)).toBe(true)
  })

  it.each(['English', 'EN', 'e', 'en_GB', 'en-', ''])('may not be “%s”', (tag) => {
    expect(v.is(languageSchema, tag)).toBe(false)
  })
})
