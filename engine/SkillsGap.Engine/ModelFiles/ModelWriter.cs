using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using SkillsGap.Engine.Data;
using SkillsGap.Engine.Data.Tables;
using SkillsGap.Engine.Model;
using SkillsGap.Engine.Proficiency;

namespace SkillsGap.Engine.ModelFiles;

/// <summary>
/// Writes a model in its one canonical form: keys in a fixed order, what is missing left out, numbers rounded to six digits and those of
/// matrices to four decimals, LF.
/// </summary>
internal static class ModelWriter
{
    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        IndentSize = 1,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static void Write(Stream stream, LearnedModel learned)
    {
        var (model, training) = (learned.Model, learned.Training);
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            json.WriteStartObject();
            json.WriteString("format", ModelFile.Format);
            json.WriteString("engine", training.Engine);
            if (training.Trained is { } day)
                json.WriteString("trained", FieldTypes.Date.Write(day));
            json.WriteString("asOf", FieldTypes.Date.Write(training.AsOf));
            json.WriteString("dataFingerprint", training.DataFingerprint);
            json.WriteNumber("people", training.People);
            json.WriteNumber("observations", training.Observations);
            Numbers(json, ModelFields.Model, model);
            Skills(json, learned.SkillIds, model.Skills);
            Kinds(json, model.Kinds);
            var n = model.Skills.Length;
            Rows(json, "correlation", CorrelationRows.Rounded(model.Correlation, n), n, n, s => s);
            if (model.Archetypes is { } archetypes)
                Archetypes(json, archetypes, n);
            if (model.Calibration is { } calibration)
                Calibration(json, calibration);
            Parameters(json, training.Parameters);
            json.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
    }

    private static void Skills(Utf8JsonWriter json, ImmutableArray<string> ids, ImmutableArray<SkillPrior> skills)
    {
        json.WriteStartArray("skills");
        for (var s = 0; s < skills.Length; s++)
        {
            var (id, skill) = (ids[s], skills[s]);
            Line(json, line =>
            {
                line.WriteString("id", id);
                Numbers(line, ModelFields.Skill, skill);
            });
        }

        json.WriteEndArray();
    }

    private static void Kinds(Utf8JsonWriter json, ImmutableArray<MeasurementModel?> kinds)
    {
        json.WriteStartObject("kinds");
        for (var k = 0; k < kinds.Length; k++)
        {
            if (kinds[k] is not { } kind)
                continue;
            json.WriteStartObject(EvidenceKinds.Words.Of((EvidenceKind)k));
            Numbers(json, ModelFields.Kind, kind);
            if (kind.Counts is { } counts)
            {
                json.WriteStartObject("counts");
                Numbers(json, ModelFields.Counts, counts);
                json.WriteEndObject();
            }

            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void Archetypes(Utf8JsonWriter json, ProfileArchetypes archetypes, int skills)
    {
        json.WriteStartObject("archetypes");
        List(json, "weights", archetypes.Weights);
        Rows(json, "centres", archetypes.Centres.AsSpan(), archetypes.Weights.Length, skills, _ => skills);
        json.WriteStartObject("roles");
        foreach (var (role, weights) in archetypes.RoleWeights.OrderBy(pair => pair.Key, StringComparer.Ordinal))
            List(json, role, weights);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Calibration(Utf8JsonWriter json, Calibration calibration)
    {
        json.WriteStartObject("calibration");
        List(json, "raw", calibration.Raw);
        List(json, "calibrated", calibration.Calibrated);
        Numbers(json, ModelFields.Calibration, calibration);
        json.WriteNumber("heldOut", calibration.HeldOut);
        json.WriteEndObject();
    }

    private static void Parameters(Utf8JsonWriter json, ImmutableArray<LearnedParameter> parameters)
    {
        json.WriteStartArray("parameters");
        foreach (var parameter in parameters)
        {
            Line(json, line =>
            {
                line.WriteString("name", parameter.Name);
                Numbers(line, ModelFields.Parameter, parameter);
                if (parameter.KeptBecause is { } reason)
                    line.WriteString("keptBecause", reason);
            });
        }

        json.WriteEndArray();
    }

    /// <summary>An object on one line: a file of thousands of them is read by people line by line.</summary>
    private static void Line(Utf8JsonWriter json, Action<Utf8JsonWriter> members)
    {
        var bytes = new ArrayBufferWriter<byte>();
        bytes.Write("\n  "u8);
        using (var line = new Utf8JsonWriter(bytes, Options with { Indented = false }))
        {
            line.WriteStartObject();
            members(line);
            line.WriteEndObject();
        }

        json.WriteRawValue(bytes.WrittenSpan);
    }

    private static void Numbers<T>(Utf8JsonWriter json, NumberField<T>[] fields, T record)
    {
        foreach (var field in fields)
        {
            if (field.Get(record) is { } number && !(field.MayBeMissing && number == field.Missing))
                json.WriteNumber(field.Name, SixDigits(number));
        }
    }

    private static void List(Utf8JsonWriter json, string name, ImmutableArray<double> numbers)
    {
        json.WriteStartArray(name);
        foreach (var number in numbers)
            json.WriteNumberValue(SixDigits(number));
        json.WriteEndArray();
    }

    private static void Rows(Utf8JsonWriter json, string name, ReadOnlySpan<double> matrix, int rows, int columns, Func<int, int> lengthOf)
    {
        json.WriteStartArray(name);
        for (var row = 0; row < rows; row++)
            json.WriteStringValue(TenThousandths.Write(matrix.Slice(row * columns, lengthOf(row))));
        json.WriteEndArray();
    }

    private static double SixDigits(double number) =>
        double.Parse(number.ToString("G6", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture) + 0.0;
}
