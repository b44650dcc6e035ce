using System.Security.Cryptography;
using System.Text.RegularExpressions;

namespace SkillsGap.Host.Security;

/// <summary>What stands in stored data in place of a person's id (<c>ps_</c> and 26 letters), and in place of text about them (<c>sx_</c>, the
/// same letters, and the text encrypted under the person's key).</summary>
internal static partial class PseudonymToken
{
    /// <summary>How a pseudonym begins.</summary>
    public const string Person = "ps_";

    /// <summary>How encrypted text begins.</summary>
    public const string Text = "sx_";

    /// <summary>Letters of a pseudonym after its beginning.</summary>
    public const int Letters = 26;

    private const string Alphabet = "abcdefghijklmnopqrstuvwxyz234567";

    /// <summary>A new pseudonym of 130 random bits.</summary>
    public static string New() => Person + RandomNumberGenerator.GetString(Alphabet, Letters);

    /// <summary>Finds tokens of both kinds in text.</summary>
    [GeneratedRegex("ps_[a-z2-7]{26}|sx_[a-z2-7]{26}_[A-Za-z0-9_-]+")]
    public static partial Regex Any();
}
