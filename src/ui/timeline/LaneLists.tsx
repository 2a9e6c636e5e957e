import { useCallback, useRef } from 'react';
import type { Axis } from './axis';
import { LaneList } from './LaneList';
import { type Lanes, laneAt, type ProcessLane } from './lanes';
import type { Place } from './layout';
import { nextEvent } from './walk';
import type { Way } from './way';

export interface LaneListsProps {
  readonly lanes: Lanes;
  readonly places: readonly Place[];
  readonly step: number;
  readonly axis: Axis;
  readonly way: Way;
  readonly from: number;
  readonly to: number;
  readonly onSeek: (step: number) => void;
}

/** What each process did, to hear and to walk. */
export function LaneLists({ lanes, places, step, axis, way, from, to, onSeek }: LaneListsProps) {
  const latest = useRef({ step, onSeek });
  latest.current = { step, onSeek };
  const onWalk = useCallback((lane: ProcessLane, by: 1 | -1) => {
    const next = nextEvent(lane, latest.current.step, by);
    if (next !== null) latest.current.onSeek(next);
  }, []);
  return places.map((place) => {
    const lane = laneAt(lanes, place);
    return (
      lane && (
        <LaneList key={place.key} {...{ lane, axis, way, place, from, to, onWalk }} version={lane.version} />
      )
    );
  });
}
