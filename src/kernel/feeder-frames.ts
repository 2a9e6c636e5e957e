import { frame } from './frame';

/** What a feeder prints before the exception when it cannot pickle an object (Queue._on_queue_feeder_error). */
export const FEEDER_FRAMES = [
  'Traceback (most recent call last):',
  ...frame('queues.py', 262, '_feed', 'obj = _ForkingPickler.dumps(obj)'),
  ...frame('reduction.py', 51, 'dumps', 'cls(buf, protocol).dump(obj)', 'cls(buf, protocol).dump(obj)'),
];
