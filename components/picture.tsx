import type { Picture as PictureData } from '../lib/domain/learning-module';

/** Where each picture's file is served: file name → address. */
export type Pictures = Readonly<Record<string, string>>;

/**
 * A picture of ours. Where its address is not known its words are shown, so that nobody decides
 * without what is in it.
 */
export function Picture({
  picture,
  pictures,
}: {
  readonly picture: PictureData;
  readonly pictures: Pictures;
}) {
  const address = pictures[picture.file];
  if (!address) return <span className="app-picture app-picture--words">{picture.alt}</span>;
  return <img className="app-picture" src={address} alt={picture.alt} width="640" height="400" />;
}
