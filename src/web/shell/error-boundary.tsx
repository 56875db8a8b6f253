import { Component, type ReactNode } from 'react';
import { ErrorState } from '../parts/error-state.tsx';

/** Keeps a fault of one screen from taking the others along, and says what to do. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    if (!this.state.failed) return this.props.children;
    return <ScreenFailed onRetry={() => this.setState({ failed: false })} />;
  }
}

/** What stands where a screen failed. */
export function ScreenFailed({ onRetry }: { onRetry: () => void }) {
  return (
    <main id="main" className="page-main page-sheet">
      {navigator.onLine ? (
        <ErrorState
          title="This screen stopped working"
          says="What you saved is safe on the server. Try again; if it stops once more, reload the page and tell your administrator what you did."
          onRetry={onRetry}
        />
      ) : (
        <ErrorState
          title="This screen is not on this device yet"
          says="It opens once the network is back. What you wrote is kept; the screens that you had open before still work."
          onRetry={onRetry}
        />
      )}
    </main>
  );
}
