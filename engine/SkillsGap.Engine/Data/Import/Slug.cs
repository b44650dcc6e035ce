using System.Text;

namespace SkillsGap.Engine.Data.Import;

/// <summary>Ids made of a code and a title: <c>15-2051.00-data-scientists</c>.</summary>
internal static class Slug
{
    /// <summary>The code, then the title in lower case with a hyphen for whatever is no letter and no digit.</summary>
    public static string Of(string code, string title) => $"{code}-{Of(title)}";

    /// <summary>The title alone.</summary>
    public static string Of(string title)
    {
        var slug = new StringBuilder();
        bool apart = false;
        foreach (char c in title.ToLowerInvariant())
        {
            if (!char.IsLetterOrDigit(c))
            {
                apart = slug.Length > 0;
                continue;
            }
            if (apart)
                slug.Append('-');
            apart = false;
            slug.Append(c);
        }
        return slug.ToString();
    }
}
