import { useQueryErrorResetBoundary } from '@tanstack/react-query'
import { Component, type ErrorInfo, type ReactNode } from 'react'
import { useLocation } from 'react-router-dom'
import { Notice } from './Notice.tsx'

type RegionProps = {
  /** What the part of the page is, as it stands in a sentence: `the briefs`. */
  name: string
  children: ReactNode
}

/** A part of a page that can fail by itself: a fault in it leaves the rest standing, and can be tried again. */
export function Region({ name, children }: RegionProps) {
  const { reset } = useQueryErrorResetBoundary()
  const { pathname } = useLocation()
  return (
    <Boundary name={name} onRetry={reset} pathname={pathname}>
      {children}
    </Boundary>
  )
}

type BoundaryProps = RegionProps & { onRetry: () => void; pathname: string }

class Boundary extends Component<BoundaryProps, { error: Error | null }> {
  override state = { error: null }

  static getDerivedStateFromError(error: Error) {
    return { error }
  }

  override componentDidCatch(error: Error, info: ErrorInfo) {
    reportError(
      new Error(`In ${this.props.name}: ${error.message}${info.componentStack ?? ''}`, { cause: error }),
    )
  }

  /** What failed on one page has no say on the next. */
  override componentDidUpdate({ pathname }: BoundaryProps) {
    if (pathname !== this.props.pathname && this.state.error) this.setState({ error: null })
  }

  retry = () => {
    this.props.onRetry()
    this.setState({ error: null })
  }

  override render() {
    if (!this.state.error) return this.props.children
    return (
      <Notice
        title={`We could not show ${this.props.name}.`}
        actions={
          <button type="button" onClick={this.retry}>
            Try again
          </button>
        }
      >
        <p>The rest of the page is as it should be.</p>
      </Notice>
    )
  }
}
