using System.Net;

namespace GovernanceApi.Infrastructure.Feeds.Webhooks;

/// <summary>The addresses of a host; tests give their own, for the network is not ours.</summary>
internal delegate Task<IPAddress[]> HostLookup(string host, CancellationToken cancellationToken);
