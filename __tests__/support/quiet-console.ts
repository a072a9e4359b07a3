/**
 * A message that nobody expected on the console is a fault that nobody has looked at: it fails the
 * test that caused it. A test that means to cause one replaces the method itself.
 */
const LOUD = ['error', 'warn'] as const;

const heard: string[] = [];
const originals = LOUD.map((name) => [name, console[name]] as const);

beforeEach(() => {
  heard.length = 0;
  for (const name of LOUD) {
    console[name] = (...words: unknown[]) => {
      heard.push(`console.${name}: ${words.map(String).join(' ')}`);
    };
  }
});

afterEach(() => {
  for (const [name, original] of originals) console[name] = original;
  if (heard.length > 0) throw new Error(`Unexpected on the console:\n${heard.join('\n')}`);
});

export {};
