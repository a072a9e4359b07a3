import type { Surface } from '../lib/domain/learning-module';

const SHAPES = {
  heart: 'M12 20s-7.5-4.6-7.5-10A4.3 4.3 0 0 1 12 7.2 4.3 4.3 0 0 1 19.5 10c0 5.4-7.5 10-7.5 10Z',
  bubble: 'M4 5.5h16v11h-8.5L7 20.5v-4H4Z',
  arrow: 'M20 4 3.5 11l6 2.5M20 4l-5.5 16-5-6.5M20 4 9.5 13.5',
  up: 'M12 20V5m-6 6 6-6 6 6',
  bookmark: 'M6.5 4h11v16L12 15.5 6.5 20Z',
} as const;

type Shape = keyof typeof SHAPES;

const ROWS: Readonly<Record<Surface, readonly Shape[]>> = {
  feed: ['heart', 'bubble', 'arrow'],
  'group-chat': [],
  profile: [],
  story: ['heart', 'arrow'],
  forum: ['up', 'bubble', 'bookmark'],
  'direct-message': [],
};

/** The row of little signs below a post. It is only looks: nothing in it can be pressed. */
export function SurfaceIcons({ surface }: { readonly surface: Surface }) {
  const shapes = ROWS[surface];
  if (shapes.length === 0) return null;
  return (
    <div className="app-post__signs" aria-hidden="true">
      {shapes.map((shape) => (
        <svg key={shape} className="app-sign" viewBox="0 0 24 24" width="22" height="22">
          <path d={SHAPES[shape]} />
        </svg>
      ))}
    </div>
  );
}
