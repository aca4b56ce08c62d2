using Probity.Calendar;

namespace Probity.SignIn.Accounts;

/// <summary>A passkey on the page of passkeys.</summary>
/// <param name="Id">The credential's id, base64url.</param>
/// <param name="AddedAt">When it came.</param>
public sealed record PasskeyLine(string Id, Instant AddedAt);
