export type Segment = 'empty' | 'half' | 'full';

/** A row of segments for the eye; whoever uses it says the same in words. */
export function Segments({ segments }: { readonly segments: readonly Segment[] }) {
  return (
    <div className="app-segments" aria-hidden="true">
      {segments.map((segment, index) => (
        <span key={index} className={`app-segment app-segment--${segment}`} />
      ))}
    </div>
  );
}
