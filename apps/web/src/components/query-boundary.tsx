'use client';

import { QueryErrorResetBoundary } from '@tanstack/react-query';
import { Component } from 'react';
import type { ReactNode } from 'react';
import { FailedQuery } from './failed-query';

interface Props {
  readonly onReset: () => void;
  readonly children: ReactNode;
}

class ErrorBoundary extends Component<Props, { error: unknown }> {
  override state: { error: unknown } = { error: null };

  static getDerivedStateFromError(error: unknown) {
    return { error };
  }

  override render() {
    if (this.state.error === null) return this.props.children;
    const retry = () => {
      this.props.onReset();
      this.setState({ error: null });
    };
    return <FailedQuery error={this.state.error} onRetry={retry} />;
  }
}

/** Around panels that wait for their data (`useSuspenseQuery`): shows the refusal or the failure in their place. */
export function QueryBoundary({ children }: { children: ReactNode }) {
  return (
    <QueryErrorResetBoundary>
      {({ reset }) => <ErrorBoundary onReset={reset}>{children}</ErrorBoundary>}
    </QueryErrorResetBoundary>
  );
}
