/** What is odd about networks and addresses: advice, which blocks nothing. */
export const network = {
  advice: {
    not_an_address: '“{{value}}” does not look like an IP address.',
    not_a_mask: '“{{value}}” does not look like a network mask, such as 255.255.255.0.',
    mask_not_dotted: '“{{value}}” is not the form that is asked for here: {{network}} is.',
    mask_besides:
      '“{{value}}” holds a mask: the address alone is asked for here, which is {{network}}.',
    not_a_block: '“{{value}}” does not look like a network in CIDR notation, such as 10.0.0.0/16.',
    host_bits:
      '“{{value}}” is an address inside the network {{network}}: is the network itself meant?',
    gateway_outside: '{{value}} lies outside the network {{network}}: guests could not reach it.',
    gateway_reserved:
      '{{value}} is the first or the last address of {{network}}, which no router can have.',
    gateway_in_range:
      '{{value}} is one of the addresses {{first}} to {{last}} that OpenNebula gives to guests.',
    first_outside: '{{value}} lies outside the network {{network}}.',
    first_reserved:
      '{{value}} is the first or the last address of {{network}}, which no guest can have.',
    not_a_count: '{{value}} is no number of addresses: a whole number from 1 on is meant.',
    range_too_long: 'From the first address on, {{network}} has room for only {{fits}}.',
    overlap:
      '{{value}} overlaps {{other}} of the provision “{{provision}}”: the two could not be connected with each other.',
    no_hosts:
      'Without a host no machine will be set up, and the provision will fail while it is configured.',
    duplicate_host: '{{value}} is there more than once.',
    host_taken: '{{value}} is a host of the provision “{{provision}}” already.',
    host_in_range:
      '{{value}} is one of the addresses {{first}} to {{last}} that OpenNebula gives to guests.',
  },
  more_one: 'And {{count}} more like these.',
  more_other: 'And {{count}} more like these.',
} as const;
