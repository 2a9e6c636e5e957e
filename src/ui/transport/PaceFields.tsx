import './tools.css';
import { useId } from 'react';
import { MAX_SEED, type Order, SPEEDS, type Speed, seedOf } from '../../store';
import { speedWords } from './tool-words';

interface PaceFieldsProps {
  readonly speed: Speed;
  readonly order: Order;
  readonly onSpeed: (speed: Speed) => void;
  readonly onOrder: (order: Order) => void;
}

/** The seed a shuffled order has at first. */
const FIRST_SEED = 7;

/** How fast a run is played, and who goes while the learner does not choose. */
export function PaceFields({ speed, order, onSpeed, onOrder }: PaceFieldsProps) {
  const base = useId();
  const seed = seedOf(order);
  const orders = [
    ['article', 'I choose', 'else as the article has it'],
    ['turns', 'Take turns', 'everybody one step'],
    [`seed:${seed ?? FIRST_SEED}`, 'Shuffled', 'the same for the same seed'],
  ] as const;
  return (
    <>
      <fieldset className="pace">
        <legend>Speed</legend>
        <div className="speeds">
          {SPEEDS.map((one) => (
            <label key={one}>
              <input
                type="radio"
                name={`${base}-speed`}
                checked={one === speed}
                onChange={() => onSpeed(one)}
              />
              <span>{speedWords(one)}</span>
            </label>
          ))}
        </div>
      </fieldset>
      <fieldset className="pace">
        <legend>Order</legend>
        {orders.map(([one, name, why]) => (
          <label key={name} className="order">
            <input
              type="radio"
              name={`${base}-order`}
              aria-label={name}
              aria-describedby={`${base}-${name}`}
              checked={one === order}
              onChange={() => onOrder(one)}
            />
            <b className="order-name">{name}</b>
            <small id={`${base}-${name}`}>{why}</small>
          </label>
        ))}
        {seed === null ? null : (
          <div className="seed">
            <label>
              Seed{' '}
              <input
                type="number"
                min={0}
                max={MAX_SEED}
                value={seed}
                onChange={(event) => {
                  const { valueAsNumber: asked, validity } = event.target;
                  if (Number.isInteger(asked) && validity.valid) onOrder(`seed:${asked}`);
                }}
              />
            </label>
            <button
              type="button"
              onClick={() => onOrder(`seed:${Math.floor(Math.random() * (MAX_SEED + 1))}`)}
            >
              New seed
            </button>
          </div>
        )}
      </fieldset>
    </>
  );
}
