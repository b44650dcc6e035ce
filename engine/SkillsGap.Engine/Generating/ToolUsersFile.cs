using System.Globalization;
using System.Text;

namespace SkillsGap.Engine.Generating;

/// <summary>Writes <c>truth/tool_users.csv</c>: who uses which tool, and how.</summary>
internal static class ToolUsersFile
{
    public static void Write(Stream stream, GeneratedEnterprise enterprise)
    {
        using var writer = new StreamWriter(stream, new UTF8Encoding(false), 1 << 16, leaveOpen: true) { NewLine = "\n" };
        writer.WriteLine("person_id,tool_id,habit,champion,daily,sessions,repertoire");
        var workforce = enterprise.Content.Workforce;
        foreach (ToolUser user in enterprise.Truth.ToolUsers)
        {
            writer.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{workforce.People[user.Person].Id},{workforce.Tools[user.Tool].Id},{user.Habit.ToString().ToLowerInvariant()},"
                + $"{(user.IsChampion ? "true" : "false")},{user.Daily:0.000},{user.Sessions:0.00},{user.Repertoire}"));
        }
    }
}
