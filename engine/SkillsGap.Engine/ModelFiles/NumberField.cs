using SkillsGap.Engine.Data.Scenarios;
using SkillsGap.Engine.Data.Tables;

namespace SkillsGap.Engine.ModelFiles;

/// <summary>A number of an object in a model file: its name, its range, and where it belongs in the record that is made of the object.</summary>
/// <typeparam name="T">The record.</typeparam>
/// <param name="Name">Name in the file.</param>
/// <param name="Type">Its range.</param>
/// <param name="Get">The number in the record; null for none.</param>
/// <param name="With">The record with a number.</param>
internal sealed record NumberField<T>(string Name, FieldType<double> Type, Func<T, double?> Get, Func<T, double, T> With)
{
    /// <summary>Whether it may be missing: what the record has by itself then holds.</summary>
    public bool MayBeMissing { get; init; }

    /// <summary>What the record has by itself, which is not written; null for none.</summary>
    public double? Missing { get; init; }

    /// <summary>The record with the number that the file has.</summary>
    public T Read(JsonMembers members, T record)
    {
        return MayBeMissing && members.Find(Name) is null ? record : With(record, members.Read(Name, Type));
    }
}
