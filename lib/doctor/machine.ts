/** What the service runs on: Node, and packages that are no older than their known holes. */
import { ill, warning, well, type Finding } from './finding';

const OLDEST_NODE = '20.19.0';

/** The last day each line of Node is mended (nodejs.org/en/about/previous-releases). */
const END_OF_LIFE: Readonly<Record<string, string>> = {
  20: '2026-04-30',
  21: '2024-06-01',
  22: '2027-04-30',
  23: '2025-06-01',
  24: '2028-04-30',
  25: '2026-06-01',
};

/** A version before its release, `16.4.6-canary.1`, counts as less than the release. */
export function isAtLeast(version: string, floor: string): boolean {
  const numbers = (text: string) => text.split(/[-+]/)[0]?.split('.').map(Number) ?? [];
  const [have, need] = [numbers(version), numbers(floor)];
  const apart = need.findIndex((part, index) => have[index] !== part);
  return apart === -1 ? !version.includes('-') : (have[apart] ?? 0) > (need[apart] ?? 0);
}

/** @param today calendar day, `2026-11-23` */
export function judgeNode(version: string, today: string): Finding {
  if (!isAtLeast(version, OLDEST_NODE)) {
    return ill(`Node ${version} is too old`, 'install a current LTS version from nodejs.org');
  }
  const end = END_OF_LIFE[version.split('.')[0] ?? ''];
  return end && today > end
    ? warning(
        `Node ${version} is past its end of life (${end})`,
        'nobody mends its holes any more; move to a current LTS version',
      )
    : well(`Node ${version}`);
}

/** @param installed the version of each package, or null where there is none */
export function judgePackages(
  floor: Readonly<Record<string, string>>,
  installed: (name: string) => string | null,
): Finding {
  const low = Object.entries(floor).flatMap(([name, least]) => {
    const version = installed(name);
    if (version !== null && isAtLeast(version, least)) return [];
    return [`${name} is ${version ?? 'missing'} and must be ${least} or later`];
  });
  return low.length === 0
    ? well(`Packages are at or above their floor (${Object.keys(floor).join(', ')})`)
    : ill(low.join('; '), 'earlier versions have known holes; npm ci, or update package.json');
}
