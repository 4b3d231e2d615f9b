/** A refused or failed request. `status` 0 means the server was not reached. */
export class ApiError extends Error {
  override name = 'ApiError';
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    readonly fieldErrors: FieldError[] = [],
    readonly traceId: string | null = null,
    readonly retryAfterSeconds: number | null = null,
  ) {
    super(message);
  }
}

export interface FieldError {
  /** Path of the member in the request body: `['reporter', 'phone']`. */
  path: (string | number)[];
  code: string;
  detail: string;
}

/** JSON Pointer (RFC 6901) to the name path antd's Form uses: `/reporter/phone` to `['reporter','phone']`. */
export function pointerToPath(pointer: string): (string | number)[] {
  return pointer
    .replace(/^#/, '')
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
    .map((part) => (/^\d+$/.test(part) ? Number(part) : part));
}

/** Reads a problem document (RFC 9457); anything else is reported by its status alone. */
export async function toApiError(response: Response): Promise<ApiError> {
  const retryAfter = Number(response.headers.get('Retry-After'));
  const body: unknown = await response.json().catch(() => null);
  const problem = (body ?? {}) as {
    title?: string;
    detail?: string;
    code?: string;
    traceId?: string;
    errors?: { pointer: string; code: string; detail: string }[];
  };
  return new ApiError(
    response.status,
    problem.code ?? `http.${response.status}`,
    problem.detail ?? problem.title ?? response.statusText,
    (problem.errors ?? []).map((e) => ({ path: pointerToPath(e.pointer), code: e.code, detail: e.detail })),
    problem.traceId ?? null,
    Number.isFinite(retryAfter) && retryAfter > 0 ? retryAfter : null,
  );
}

export function asApiError(error: unknown): ApiError {
  if (error instanceof ApiError) return error;
  return new ApiError(-1, 'client.unexpected', error instanceof Error ? error.message : String(error));
}
