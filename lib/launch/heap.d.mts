export function heapFlags(env: NodeJS.ProcessEnv): string[];
