/** Settings of a stack whose one route leads to a service, over https. */
export const serviceBehindApi: Readonly<Record<string, string>> = {
  "routes[0].path": "/orders/{id}",
  "routes[0].methods[0]": "GET",
  "routes[0].target": "https://orders.example.net/v2/orders/{id}",
};
