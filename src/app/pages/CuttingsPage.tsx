import { useLocation } from 'react-router-dom'
import { deskPath } from '../../links/paths.ts'
import { CuttingPage } from './CuttingPage.tsx'
import { DeskPage } from './DeskPage.tsx'

/** The import desk, and the cuttings that come from it: one file of code, since few want either. */
export function Component() {
  const { pathname } = useLocation()
  return pathname.startsWith(deskPath.slice(0, -1)) ? <DeskPage /> : <CuttingPage />
}
