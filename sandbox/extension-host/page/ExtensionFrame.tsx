import type { RemoteReceiver } from '@remote-dom/react/host'
import { RemoteRootRenderer } from '@remote-dom/react/host'
import { Component } from 'react'
import type { ComponentProps, ReactNode } from 'react'
import type { Surface } from '../contract.ts'
import { ElementsRoot } from '../elements/ElementsRoot.tsx'

export interface FrameState { loading: boolean; failure: { sentence: string; stack: string } | null }

interface FrameProps {
  state: FrameState
  surface: Surface
  language: string
  currency: string
  name: string
  receiver: RemoteReceiver
  components: ComponentProps<typeof RemoteRootRenderer>['components']
  navigate(url: string): void
  onError(error: Error): void
}

/** One extension on the page: while it loads, what it draws, or that it failed. */
export function ExtensionFrame({ state, surface, language, currency, name, receiver, components, navigate, onError }: FrameProps) {
  if (state.failure) return <FailureBox name={name} failure={state.failure} />
  return (
    <ElementsRoot surface={surface} language={language} currency={currency} navigate={navigate}>
      {state.loading ? <div className="xh-loading-block" role="status" aria-busy="true" aria-label={name} /> : null}
      <Fence name={name} onError={onError}><RemoteRootRenderer receiver={receiver} components={components} /></Fence>
    </ElementsRoot>
  )
}

function FailureBox({ name, failure }: { name: string; failure: { sentence: string; stack: string } }) {
  return (
    <div className="xh-failure" role="alert">
      <p className="xh-failure-name">{name}</p>
      <p>{failure.sentence}</p>
      {failure.stack ? <details><summary>Stack</summary><pre>{failure.stack}</pre></details> : null}
    </div>
  )
}

/** Keeps an error in the drawing of one extension from taking the page with it. */
class Fence extends Component<{ name: string; onError(error: Error): void; children: ReactNode }, { error: Error | null }> {
  override state: { error: Error | null } = { error: null }

  static getDerivedStateFromError(error: Error): { error: Error } {
    return { error }
  }

  override componentDidCatch(error: Error): void {
    this.props.onError(error)
  }

  override render(): ReactNode {
    return this.state.error ? <FailureBox name={this.props.name} failure={{ sentence: this.state.error.message, stack: this.state.error.stack ?? '' }} /> : this.props.children
  }
}
