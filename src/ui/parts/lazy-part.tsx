import {
  type ComponentType,
  type LazyExoticComponent,
  lazy,
  type ReactNode,
  Suspense,
  useLayoutEffect,
  useReducer,
} from 'react';
import './lazy-part.css';

// invariant: one for each `Fetched` on the page
const looks = new Set<() => void>();

/** A component that is fetched when it is first drawn. If it cannot be had, a sentence stands in its place, or this. */
export function lazyPart<P>(
  load: () => Promise<ComponentType<P>>,
  Instead: ComponentType<P> = Missing,
): LazyExoticComponent<ComponentType<P>> {
  return lazy(async () => {
    const part = await load().catch(() => Instead);
    // once React knows
    setTimeout(() => {
      for (const look of looks) look();
    });
    return { default: part };
  });
}

interface FetchedProps {
  /** Stands there in the meantime. */
  readonly fallback?: ReactNode;
  readonly children: ReactNode;
}

/** Shows a part as soon as it has been fetched. Suspense alone holds it back until its fallback has stood for 0.3 s. */
export function Fetched({ fallback, children }: FetchedProps) {
  const [, look] = useReducer((count: number) => count + 1, 0);
  useLayoutEffect(() => {
    looks.add(look);
    return () => {
      looks.delete(look);
    };
  }, []);
  return <Suspense fallback={fallback}>{children}</Suspense>;
}

// how many are being fetched, and who is told when that changes
let coming = 0;
const watchers = new Set<() => void>();

/** True while a part of the picture is being fetched. */
export function isComing(): boolean {
  return coming > 0;
}

/** Calls back when that may have changed; what it returns ends that. */
export function onComing(watcher: () => void): () => void {
  watchers.add(watcher);
  return () => watchers.delete(watcher);
}

function count(by: number): void {
  coming += by;
  for (const watcher of watchers) watcher();
}

/** Stands where a part of the picture is being fetched: the page is not ready before. */
export function Coming() {
  useLayoutEffect(() => {
    count(1);
    return () => count(-1);
  }, []);
  return <span hidden data-coming="" />;
}

function Missing() {
  return (
    <p className="missing-part" role="alert">
      This part of the page could not be fetched. Are you offline? Reload the page to try again.
    </p>
  );
}
