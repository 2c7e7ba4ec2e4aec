/** Owner, group and permissions of a provider or provision: the OpenNebula document around it. */
export interface DocumentMeta {
  readonly ownerId: number;
  readonly ownerName: string;
  readonly groupId: number;
  readonly groupName: string;
  /** The octet that `chmod` takes, always three digits: use 4, manage 2, admin 1. */
  readonly octet: string;
}
