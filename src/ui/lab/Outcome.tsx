import { Icon } from '../parts/Icon';

/** What came of a call: its text is exactly the outcome. */
export function Outcome({ outcome }: { readonly outcome: string }) {
  if (outcome === 'waiting')
    return (
      <span className="plate-word">
        <Icon name="waiting" />
        waiting
      </span>
    );
  const raised = /^raised ([\w.]+)(.*)$/s.exec(outcome);
  if (raised !== null)
    return (
      <>
        raised <code className="raised-name">{raised[1]}</code>
        {raised[2]}
      </>
    );
  const value = outcome.replace(/^returned /, '');
  return (
    <>
      returned <code className="value">{value}</code>
    </>
  );
}
