import type { Surface } from './learning-module';

/** What kind of place it is, in words, for those who cannot see it. */
export const SURFACE_WORDS: Readonly<Record<Surface, string>> = {
  feed: 'Post',
  'group-chat': 'Group chat',
  profile: 'Profile',
  story: 'Story',
  forum: 'Forum post',
  'direct-message': 'Direct message',
};
