import type { Variable } from '../../kernel';
import { type Place, tallParts } from './layout';
import { isQueue } from './select';
import { Value } from './Value';
import { isHidden } from './values-fit';

interface VariablesProps {
  readonly variables: readonly Variable[];
  readonly hero: string | null;
  readonly place: Place;
  readonly turn: number;
  /** What else its card says, beside which they are small: `waiting`, `aside`, each after a space. */
  readonly says?: string;
}

/** The variables of one process: nobody else's. */
export function Variables({ variables, hero, place, turn, says = '' }: VariablesProps) {
  if (variables.length === 0) return null;
  const shown = variables.filter((one) => !isHidden(one, place));
  return (
    <dl className={(shown.every(isNumber) ? 'vars whole' : 'vars') + says} style={{ opacity: 1 }}>
      {variables.map((variable) => {
        const large = place.look === 'tall' && variable.name === hero;
        const changed = variable.changed === turn && turn > 0 ? ' changed' : '';
        const hidden = isHidden(variable, place) ? ' vh' : '';
        return (
          <div
            key={variable.name}
            className={`var${large ? ' hero' : ''}${changed}${hidden}${isNumber(variable) ? ' whole' : ''}`}
            data-scope={variable.scope}
          >
            <dt>{variable.name}</dt>
            <Value
              as="dd"
              name={variable.name}
              repr={variable.repr}
              from={variable.from}
              size={large ? heroSize(variable.repr, place) : null}
              cut={isQueue(variable)}
            />
          </div>
        );
      })}
    </dl>
  );
}

// cut, it would be another number
function isNumber({ repr }: Variable): boolean {
  return /^-?\d[\d.]*$/.test(repr);
}

function heroSize(repr: string, place: Place): number {
  const room = place.w - 52;
  return Math.floor(Math.min(106, room / (repr.length * 0.56), (tallParts(place).hero - 34) * 0.68));
}
