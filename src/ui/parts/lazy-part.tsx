import { type ComponentType, type LazyExoticComponent, lazy } from 'react';
import './lazy-part.css';

/** A component that is fetched when it is first drawn. If it cannot be had, a sentence stands in its place. */
export function lazyPart<P>(load: () => Promise<ComponentType<P>>): LazyExoticComponent<ComponentType<P>> {
  return lazy(() => load().then(asDefault, () => asDefault(Missing)));
}

/** Stands where a part of the picture is being fetched: the page is not ready before. */
export function Coming() {
  return <span hidden data-coming="" />;
}

function asDefault<P>(part: ComponentType<P>): { default: ComponentType<P> } {
  return { default: part };
}

function Missing() {
  return (
    <p className="missing-part" role="alert">
      This part of the page could not be fetched. Are you offline? Reload the page to try again.
    </p>
  );
}
