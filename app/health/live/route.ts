/** Touches nothing: says only that the process answers. */
export function GET(): Response {
  return new Response('live\n');
}
