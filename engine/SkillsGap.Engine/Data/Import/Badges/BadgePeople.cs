using System.Security.Cryptography;
using System.Text;
using SkillsGap.Engine.Data.Import.Findings;

namespace SkillsGap.Engine.Data.Import.Badges;

/// <summary>
/// Finds the person whom a badge was given to. A hashed recipient is found by hashing every identity of the people mapping with its salt;
/// the hashes of one salt are kept until another comes.
/// </summary>
internal sealed class BadgePeople(PeopleMap people)
{
    private readonly Dictionary<string, string> hashes = new(StringComparer.OrdinalIgnoreCase);
    private (string Algorithm, string Salt)? hashed;

    /// <summary>The person's id, or null if nobody is known by it.</summary>
    public string? Find(BadgeRecipient recipient)
    {
        if (!recipient.IsHashed)
            return people.Find(recipient.Identity);
        int dollar = recipient.Identity.IndexOf('$', StringComparison.Ordinal);
        if (dollar < 0)
            return null;
        string algorithm = recipient.Identity[..dollar].ToLowerInvariant();
        if (algorithm is not ("sha256" or "md5"))
            return null;
        if (hashed != (algorithm, recipient.Salt))
            HashAll(algorithm, recipient.Salt);
        return hashes.GetValueOrDefault(recipient.Identity[(dollar + 1)..]);
    }

    private void HashAll(string algorithm, string salt)
    {
        hashed = (algorithm, salt);
        hashes.Clear();
        foreach (var (identity, person) in people.Identities)
        {
            hashes.TryAdd(Hash(algorithm, identity + salt), person);
            string lower = identity.ToLowerInvariant();
            if (lower != identity && identity.Contains('@'))
                hashes.TryAdd(Hash(algorithm, lower + salt), person);
        }
    }

#pragma warning disable CA5351 // Open Badges 2.0 allows MD5; it hides nothing here, it only has to be the same.
    private static string Hash(string algorithm, string text)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        return Convert.ToHexStringLower(algorithm == "md5" ? MD5.HashData(bytes) : SHA256.HashData(bytes));
    }
#pragma warning restore CA5351
}
