import './variants.css';
import { VARIANT_NAMES } from '../../content';

/** What else there is: a bench to try every call on, and programs that each ask one question. */
export function Variants() {
  return (
    <section className="variants" aria-labelledby="variants">
      <h2 className="stops-title" id="variants">
        And what if … <small>each is a program to step through</small>
      </h2>
      <ul className="variants-list">
        <li>
          <a className="variant first" href="#/lab">
            The queue lab
          </a>
        </li>
        {VARIANT_NAMES.map(({ id, title }) => (
          <li key={id}>
            <a className="variant" href={`#/play/${id}`}>
              {title}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
