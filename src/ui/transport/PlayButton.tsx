import { IconButton } from './IconButton';

interface PlayButtonProps {
  readonly playing: boolean;
  /** Nobody can go any more. */
  readonly off: boolean;
  readonly onPlay: () => void;
  readonly onPause: () => void;
}

/** Play, or Pause while it plays. */
export function PlayButton({ playing, off, onPlay, onPause }: PlayButtonProps) {
  return playing ? (
    <IconButton name="Pause" icon="pause" off={false} onPress={onPause} />
  ) : (
    <IconButton name="Play" icon="play" off={off} onPress={onPlay} />
  );
}
