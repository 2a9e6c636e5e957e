import type { CallResult } from '../../kernel';
import { Value } from './Value';

/** What a call returned, before anything is done with it; a message keeps its sender's stub. */
export function Result({ result }: { readonly result: CallResult }) {
  const { text, repr, item } = result;
  return (
    <div className="var result changed">
      <span className="nm">
        {text} <span className="g">returned</span>
      </span>
      <Value as="span" name="result" repr={repr} from={item?.from ?? null} size={null} cut={false} />
    </div>
  );
}
