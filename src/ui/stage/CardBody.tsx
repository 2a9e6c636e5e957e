import { Ring } from '../parts/Ring';
import { ExitCode } from './ExitCode';
import { HeardVariables } from './HeardVariables';
import { isDeep, isFlat, isLow, ringFor } from './layout';
import { Plate } from './Plate';
import type { CardProps } from './ProcessCard';
import { RaisedSign } from './RaisedSign';
import { Result } from './Result';
import { isQueue, shownVariables, storyOf } from './select';
import { Variables } from './Variables';

/** A value takes so much from what stands beside it, px. */
const BESIDE = 46;
/** A card with other variables under the large one has room for the story of that one from this height on, px. */
const STORY = 350;

/** The middle of a card: its variables, and whatever it is in the middle of. */
export function CardBody({ process, view, place, hero, turn }: CardProps) {
  const { look } = place;
  const { word, reason, ring, raised } = view;
  const variables = shownVariables(process, hero);
  const large = look === 'tall' ? variables.find((one) => one.name === hero) : undefined;
  const beside = look === 'card' && isFlat(place) && variables.some((one) => !isQueue(one)) ? BESIDE : 0;
  const ringSize = ring === null ? 0 : ringFor(place, raised !== null);
  const waits = word === 'waiting' ? ' waiting' : '';
  const says = waits + ((raised ?? process.result) === null ? '' : ' aside');
  return (
    <div className="body">
      {ring !== null && ringSize > 0 ? (
        <Ring left={ring.left} total={ring.total} size={ringSize} changed={ring.moved} />
      ) : null}
      {look === 'chip' ? (
        <HeardVariables {...{ no: process.no, hero, place }} />
      ) : (
        <Variables {...{ variables, hero, place, turn, says }} />
      )}
      <div className="col">
        {reason === null ? null : (
          <Plate
            view={view}
            reason={reason}
            look={look}
            width={place.w - beside}
            shallow={look === 'slim' && !isDeep(place)}
            ring={look === 'card' ? ringSize : 0}
          />
        )}
        {raised === null ? null : <RaisedSign raised={raised} place={place} />}
        {process.result === null ? null : <Result result={process.result} />}
        {large !== undefined && reason === null && raised === null && process.result === null ? (
          <p className={place.others && place.h < STORY ? 'vh' : 'was'}>
            {storyOf(large).map(([words, code], at) => (
              <span key={words}>
                {at > 0 ? <br /> : null}
                {words} <code>{code}</code>
              </span>
            ))}
          </p>
        ) : null}
      </div>
      {look === 'tall' && !isLow(place) ? <ExitCode process={process} /> : null}
    </div>
  );
}
