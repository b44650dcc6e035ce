using System.Text.Json;
using SkillsGap.Engine.Data.Import.Json;

namespace SkillsGap.Engine.Data.Import.Badges;

/// <summary>Reads badges of both versions from their JSON.</summary>
internal static class BadgeJson
{
    private static readonly DateTime Epoch = DateTime.UnixEpoch;

    /// <summary>The badge, or null if it is none.</summary>
    public static Badge? Read(JsonElement json)
    {
        if (json.IsA("Assertion"))
            return Version2(json);
        // A verifiable credential as the claim of a token; what the token says itself stands in for what the credential leaves out.
        if (json.Get("vc") is JsonElement claim)
            return Version3(claim, json);
        return json.IsA("OpenBadgeCredential", "AchievementCredential", "VerifiableCredential") ? Version3(json, json) : null;
    }

    /// <summary>The id and name of a badge class or achievement that stands alone, or null if it is neither.</summary>
    public static (string Id, string Name)? ClassOf(JsonElement json) =>
        json.IsA("BadgeClass", "Achievement") && json.Get("id").Text() is string id && json.Get("name").Text() is string name ? (id, name) : null;

    private static Badge Version2(JsonElement assertion)
    {
        JsonElement? badge = assertion.Get("badge");
        JsonElement? recipient = assertion.Get("recipient");
        JsonElement? expires = assertion.Get("expires");
        return new(
            assertion.Get("id").Text(),
            badge.Text() ?? badge.Get("id").Text(),
            badge.Get("name").Text(),
            recipient.Get("identity").Text() is string identity
                ? [new(identity, recipient.Get("hashed").Flag() == true, recipient.Get("salt").Text() ?? "")]
                : [],
            DayOf(assertion.Get("issuedOn")), DayOf(expires), expires is not null && DayOf(expires) is null,
            assertion.Get("revoked").Flag() == true);
    }

    private static Badge Version3(JsonElement credential, JsonElement token)
    {
        JsonElement? subject = First(credential.Get("credentialSubject"));
        JsonElement? achievement = First(subject.Get("achievement"));
        JsonElement? expires = credential.Get("validUntil") ?? credential.Get("expirationDate") ?? token.Get("exp");
        return new(
            credential.Get("id").Text() ?? token.Get("jti").Text(),
            achievement.Text() ?? achievement.Get("id").Text(),
            achievement.Get("name").Text(),
            Recipients(subject, token),
            DayOf(credential.Get("validFrom") ?? credential.Get("issuanceDate") ?? token.Get("nbf")),
            DayOf(expires), expires is not null && DayOf(expires) is null,
            credential.Get("revoked").Flag() == true);
    }

    private static List<BadgeRecipient> Recipients(JsonElement? subject, JsonElement token)
    {
        var recipients = new List<BadgeRecipient>();
        if ((subject.Get("id") ?? token.Get("sub")).Text() is string id)
            recipients.Add(new(id, false, ""));
        JsonElement? identifier = subject.Get("identifier");
        if (identifier is { ValueKind: JsonValueKind.Array } several)
        {
            foreach (JsonElement one in several.EnumerateArray())
                Add(one);
        }
        else
        {
            Add(identifier);
        }
        return recipients;

        void Add(JsonElement? one)
        {
            if (one.Get("identityHash").Text() is string identity)
                recipients.Add(new(identity, one.Get("hashed").Flag() == true, one.Get("salt").Text() ?? ""));
        }
    }

    private static JsonElement? First(JsonElement? one) =>
        one is { ValueKind: JsonValueKind.Array } several ? several.GetArrayLength() > 0 ? several[0] : null : one;

    // Seconds since 1970 in tokens, and in badges of version 1 that were carried over.
    private static DateOnly? DayOf(JsonElement? time) =>
        time.Number() is >= 0 and < 32503680000 and double seconds ? DateOnly.FromDateTime(Epoch.AddSeconds(seconds)) : time.Day();
}
