using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using SkillsGap.Engine.Data;
using SkillsGap.Wire.Service;
using SkillsGap.Wire.Service.Tables;

namespace SkillsGap.Host.Serving.Workforces;

/// <summary>Between the columns of the wire and those of the engine. Names come from the metadata by which both forms are read.</summary>
internal static class TablesMapping
{
    /// <summary>The tables that are there.</summary>
    public static IReadOnlyList<DataTable> ToTables(WorkforceTables tables) =>
        [.. Properties(typeof(WorkforceTables)).Select(table => (table, value: table.Get!(tables))).Where(pair => pair.value is not null)
            .Select(pair => ToTable(pair.table.Name, pair.value!))];

    /// <summary>One table.</summary>
    public static DataTable ToTable(string name, object table) => new(name,
        [.. Properties(table.GetType()).Select(column => (column.Name, Values: (Array?)column.Get!(table))).Where(column => column.Values is not null)
            .Select(column => new DataColumn(column.Name, column.Values!))]);

    /// <summary>Content in columns. They are written as JSON and read again, so that the one description of their types serves here too.</summary>
    public static WorkforceTables OfContent(WorkforceContent content)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            foreach (var table in WorkforceColumns.Of(content))
            {
                var types = Properties(Properties(typeof(WorkforceTables)).First(known => known.Name == table.Name).PropertyType).ToDictionary(column => column.Name, column => column.PropertyType);
                json.WriteStartObject(table.Name);
                foreach (var column in table.Columns)
                {
                    json.WriteStartArray(column.Name);
                    foreach (var cell in (string[])column.Values) Write(json, types[column.Name], cell);
                    json.WriteEndArray();
                }

                json.WriteEndObject();
            }

            json.WriteEndObject();
        }

        return JsonSerializer.Deserialize(stream.GetBuffer().AsSpan(0, (int)stream.Length),
            (JsonTypeInfo<WorkforceTables>)ServiceJson.Options.GetTypeInfo(typeof(WorkforceTables)))!;
    }

    private static void Write(Utf8JsonWriter json, Type column, string cell)
    {
        if (column == typeof(string[])) json.WriteStringValue(cell);
        else if (cell.Length == 0) json.WriteNullValue();
        else if (column == typeof(bool[])) json.WriteBooleanValue(cell == "true");
        else json.WriteRawValue(double.Parse(cell, CultureInfo.InvariantCulture).ToString("R", CultureInfo.InvariantCulture));
    }

    private static IList<JsonPropertyInfo> Properties(Type type) => ServiceJson.Options.GetTypeInfo(type).Properties;
}
