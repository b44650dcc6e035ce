using System.Text.Encodings.Web;
using System.Text.Json;

namespace SkillsGap.Host.Commands;

/// <summary>How JSON is printed for people and scripts.</summary>
internal static class Json
{
    public static readonly JsonSerializerOptions Indented = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };
}
