import './ui/tokens.css';
import './ui/base.css';
// for what is drawn before any code is there
import './ui/pages/home.css';
import './ui/pages/stops.css';
import './ui/pages/variants.css';
// so small that each would take longer to ask for
import './ui/stage/moments.css';
import './ui/timeline/ghost.css';
import './ui/timeline/strip.css';
import './ui/transport/tools.css';
import { StrictMode, startTransition } from 'react';
import { createRoot } from 'react-dom/client';
import { openSession } from './store';
import { App } from './ui/App';
import { fontsReady } from './ui/fonts';

// the program starts while the fonts are on their way
const session = openSession();
fontsReady(1000).then(() => {
  const root = createRoot(document.getElementById('root') as HTMLElement);
  // in slices, so that a slow machine hears a key in between
  startTransition(() =>
    root.render(
      <StrictMode>
        <App session={session} />
      </StrictMode>,
    ),
  );
});
