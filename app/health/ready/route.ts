import { checkReadiness } from '../../../lib/use-cases/check-readiness';

export async function GET(): Promise<Response> {
  const ready = await checkReadiness();
  return new Response(ready ? 'ready\n' : 'not ready\n', { status: ready ? 200 : 503 });
}
