'use client';

import { QueryErrorResetBoundary } from '@tanstack/react-query';
import { Component } from 'react';
import type { ReactNode } from 'react';
import { FailedQuery } from './failed-query';

interface Props {
  readonly onReset: () => void;
  readonly heading?: string;
  readonly asked?: string;
  readonly children: ReactNode;
}

class ErrorBoundary extends Component<Props, { error: unknown }> {
  override state: { error: unknown } = { error: null };

  static getDerivedStateFromError(error: unknown) {
    return { error };
  }

  override componentDidUpdate(before: Props) {
    // Something else is asked for: what failed before is no longer the answer.
    if (this.state.error !== null && before.asked !== this.props.asked) this.retry();
  }

  private readonly retry = () => {
    this.props.onReset();
    this.setState({ error: null });
  };

  override render() {
    if (this.state.error === null) return this.props.children;
    return (
      <>
        {this.props.heading && <h1 className="sr-only">{this.props.heading}</h1>}
        <FailedQuery error={this.state.error} onRetry={this.retry} />
      </>
    );
  }
}

/**
 * Around panels that wait for their data (`useSuspenseQuery`): shows the refusal or the failure in their place. `heading`
 * is the page's h1 where the panel would have brought it; a change of `asked` tries again.
 */
export function QueryBoundary({ heading, asked, children }: { heading?: string; asked?: string; children: ReactNode }) {
  return (
    <QueryErrorResetBoundary>
      {({ reset }) => (
        <ErrorBoundary onReset={reset} heading={heading} asked={asked}>
          {children}
        </ErrorBoundary>
      )}
    </QueryErrorResetBoundary>
  );
}
