import type { AddressRange, OneNetwork } from '@/domain/provision/objects';

/** True where each range is one public address of the cloud's. */
export const isPublic = ({ kind }: OneNetwork): boolean => kind === 'elastic';

/** The last address of a range of IPv4 addresses; null where it can't be told. */
export function lastAddress({ ip, size }: AddressRange): string | null {
  if (ip === null || size === null || size < 1) return null;
  const parts = ip.split('.').map(Number);
  if (
    parts.length !== 4 ||
    parts.some((part) => !Number.isInteger(part) || part < 0 || part > 255)
  ) {
    return null;
  }
  const last = parts.reduce((sum, part) => sum * 256 + part, 0) + size - 1;
  if (last > 0xff_ff_ff_ff) return null;
  return [24, 16, 8, 0].map((shift) => Math.floor(last / 2 ** shift) % 256).join('.');
}
