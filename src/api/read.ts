import { ApiError } from '@/api/errors';
import type { ApiRequest, Transport } from '@/api/transport/transport';
import { maskValues } from '@/domain/secrecy/mask-values';
import { parseList, type Parsed, type ParsedList } from '@/api/wire/parsed';

/** Sends a request and reads its answer by `parse`; an answer that cannot be read is a `contract` failure. */
export async function read<T>(
  transport: Pick<Transport, 'request'>,
  request: ApiRequest,
  parse: (raw: unknown) => Parsed<T>,
): Promise<T> {
  const parsed = parse(await transport.request(request));
  if (parsed.ok) return parsed.value;
  throw new ApiError(
    {
      kind: 'contract',
      status: null,
      serverMessage: null,
      retryable: false,
      excerpt: maskValues(parsed.reason, request.secrets ?? []),
    },
    `${request.method} ${request.path}`,
  );
}

/** Sends a request for a list; elements that cannot be read are told beside the others. */
export function readList<T>(
  transport: Transport,
  request: ApiRequest,
  parse: (raw: unknown) => Parsed<T>,
): Promise<ParsedList<T>> {
  return read(transport, request, (raw) => parseList(raw, parse));
}
