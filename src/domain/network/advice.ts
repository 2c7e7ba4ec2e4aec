/** Why a value should be reviewed. Advice only: the driver and the cloud decide. */
export type Advice =
  | { readonly code: 'not_an_address' | 'not_a_mask' | 'not_a_block'; readonly value: string }
  /** A mask in another form than the driver asks for; `network` is the same in its form. */
  | { readonly code: 'mask_not_dotted'; readonly value: string; readonly network: string }
  /** A block where the driver asks for its address alone, which is `network`. */
  | { readonly code: 'mask_besides'; readonly value: string; readonly network: string }
  /** Bits behind the mask are set: the network that contains it is probably meant. */
  | { readonly code: 'host_bits'; readonly value: string; readonly network: string }
  | {
      readonly code: 'gateway_outside' | 'first_outside';
      readonly value: string;
      readonly network: string;
    }
  /** The first address is the network's own or its broadcast address. */
  | { readonly code: 'first_reserved'; readonly value: string; readonly network: string }
  /** A number of addresses that is no whole number, or not at least one. */
  | { readonly code: 'not_a_count'; readonly value: string }
  /** The list of machines is empty: the provision fails while it is configured (contract#no-hosts). */
  | { readonly code: 'no_hosts' }
  /** The gateway is the network's own or its broadcast address. */
  | { readonly code: 'gateway_reserved'; readonly value: string; readonly network: string }
  /** OpenNebula could give the gateway's address to a guest. */
  | {
      readonly code: 'gateway_in_range';
      readonly value: string;
      readonly first: string;
      readonly last: string;
    }
  /** Counted from the first address, only `fits` many are left in the network. */
  | { readonly code: 'range_too_long'; readonly network: string; readonly fits: string }
  | {
      readonly code: 'overlap';
      readonly value: string;
      readonly other: string;
      readonly provision: string;
    }
  | { readonly code: 'duplicate_host'; readonly value: string }
  /** The machine is a host of another provision already. */
  | { readonly code: 'host_taken'; readonly value: string; readonly provision: string }
  /** OpenNebula could give a host's address to a guest. */
  | {
      readonly code: 'host_in_range';
      readonly value: string;
      readonly first: string;
      readonly last: string;
    };
