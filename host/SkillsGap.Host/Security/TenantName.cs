using System.Text.RegularExpressions;

namespace SkillsGap.Host.Security;

/// <summary>What a tenant may be called.</summary>
internal static partial class TenantName
{
    /// <summary>Why a name will not do, with a cure; null where it will.</summary>
    public static string? ProblemOf(string name) => Good().IsMatch(name)
        ? null
        : $"'{name}' is no name of a tenant\n  Use 1 to 64 small letters, digits, '-' and '_', beginning with a letter or digit.";

    [GeneratedRegex(@"\A[a-z0-9][a-z0-9_-]{0,63}\z")]
    private static partial Regex Good();
}
