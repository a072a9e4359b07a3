/** What a piece of work costs: every statement that reaches PostgreSQL while it runs. */
import { Client } from 'pg';

export async function statementsOf(work: () => Promise<unknown>): Promise<string[]> {
  const heard: string[] = [];
  const query = Client.prototype.query;
  const listening = jest.spyOn(Client.prototype, 'query').mockImplementation(function (
    this: Client,
    ...said: unknown[]
  ) {
    const [first] = said as [string | { text: string }];
    heard.push(typeof first === 'string' ? first : first.text);
    return Reflect.apply(query, this, said) as never;
  });
  try {
    await work();
  } finally {
    listening.mockRestore();
  }
  return heard;
}
