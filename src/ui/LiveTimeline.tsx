import { LivePlayhead, useSeek } from './LivePlayhead';
import { Timeline } from './timeline/Timeline';
import { usePlayback } from './use-playback';

/** The timeline of what is being played. */
export function LiveTimeline() {
  const listing = usePlayback((state) => state.listing);
  const { trace, cursor, known } = usePlayback((state) => state.later.timeline);
  const ghost = usePlayback((state) => state.ghost);
  const onSeek = useSeek();
  if (trace === null || listing === null) return null;
  return (
    <Timeline
      key={listing.id}
      {...{ trace, known, onSeek, listing, ghost }}
      step={cursor}
      Playhead={LivePlayhead}
    />
  );
}
