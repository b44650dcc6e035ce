using System.Security.Cryptography;
using System.Text;

namespace SkillsGap.Host.Reporting;

/// <summary>Style and scripts of the page, as the build has made them of <c>host/web</c>.</summary>
internal static class ReportAssets
{
    private const string Folder = "SkillsGap.Host.Reporting.";

    /// <summary>The style.</summary>
    public static string Style { get; } = Resource("report.css")!;

    /// <summary>ECharts and the page's own script, or null where the host was built without npm.</summary>
    public static string? Script { get; } = Resource("report.js");

    /// <summary>Why there are no charts, and what helps; null where there are.</summary>
    public static string? Problem { get; } = Script is not null ? null
        : "the report has tables and no charts: ECharts was not there when skillsgap was built\n  Install Node.js 20 or later with npm, and build again.";

    /// <summary>
    /// What a browser may do with the page: run this script and take this style, named by their hashes, and fetch nothing from anywhere. Whatever
    /// is smuggled in by a name is not run even where it is not escaped.
    /// </summary>
    public static string Policy { get; } =
        $"default-src 'none'; script-src {(Script is null ? "'none'" : Hash(Script))}; style-src {Hash(Style)}; base-uri 'none'; form-action 'none'";

    private static string Hash(string text) => $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)))}'";

    // Browsers hash line ends as one \n, however they came.
    private static string? Resource(string name)
    {
        using var stream = typeof(ReportAssets).Assembly.GetManifestResourceStream(Folder + name);
        if (stream is null) return null;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().Replace("\r\n", "\n", StringComparison.Ordinal).Trim();
    }
}
