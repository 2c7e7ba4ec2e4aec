import type { InputSpec } from '@/domain/inputs/spec';
import { assertNever } from '@/lib/assert-never';

/** Each kind of field there is. */
export type Widget =
  | 'string'
  | 'secret'
  | 'number'
  | 'count'
  | 'bool'
  | 'list'
  | 'addresses'
  | 'choice'
  | 'dependent'
  | 'map'
  | 'json';

/** The field that fits an input: by its role, then by its match, then by its type. */
export function widgetOf(spec: InputSpec): Widget {
  const offered = offeredBy(spec);
  switch (spec.kind) {
    case 'string': {
      return offered ?? (spec.secrecy.masked ? 'secret' : 'string');
    }
    case 'number': {
      if (offered !== null) return offered;
      if (spec.secrecy.masked) return 'secret';
      return spec.role === 'hosts' || spec.role === 'public_ips' ? 'count' : 'number';
    }
    case 'bool': {
      // Without a default, a switch would have chosen already: both words are offered.
      return offered ?? (spec.mandatory ? 'choice' : 'bool');
    }
    case 'list': {
      return spec.role === 'onprem_hosts' ? 'addresses' : 'list';
    }
    case 'map': {
      return 'map';
    }
    case 'json':
    case 'unknown': {
      return spec.secrecy.masked ? 'secret' : 'json';
    }
    default: {
      return assertNever(spec);
    }
  }
}

/** Values to choose from; a list or a map can't be compared with them in a way that a choice could offer. */
function offeredBy({ match }: InputSpec): 'choice' | 'dependent' | null {
  return match?.kind === 'choice' || match?.kind === 'dependent' ? match.kind : null;
}

/** Whether the box itself shows range and unit; elsewhere the unit stands beside the label. */
export function showsUnit(widget: Widget): boolean {
  return widget === 'number' || widget === 'count';
}

/** Whether a field says below itself how it is filled in, under the id `help` of `fieldIds`. */
export function hasHelp(widget: Widget): boolean {
  return widget === 'list' || widget === 'addresses' || widget === 'json';
}

/** Whether a field is one control, or several that share the label. */
export function holdsOf(widget: Widget, choices: number): 'control' | 'group' {
  switch (widget) {
    case 'map': {
      return 'group';
    }
    case 'choice':
    case 'dependent': {
      return choices > 0 && choices <= RADIO_LIMIT ? 'group' : 'control';
    }
    case 'string':
    case 'secret':
    case 'number':
    case 'count':
    case 'bool':
    case 'list':
    case 'addresses':
    case 'json': {
      return 'control';
    }
    default: {
      return assertNever(widget);
    }
  }
}

/** Up to so many values all stand on the screen. */
export const RADIO_LIMIT = 4;

/** From here on a list is searched rather than read. */
export const SELECT_LIMIT = 10;
