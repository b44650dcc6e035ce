namespace SkillsGap.Engine.Data.Import.Esco;

/// <summary>The sub-major groups of the International Standard Classification of Occupations 2008, by the first two digits of a code.</summary>
internal static class IscoFamilies
{
    private static readonly Dictionary<string, string> Names = new()
    {
        ["01"] = "Commissioned Armed Forces Officers",
        ["02"] = "Non-commissioned Armed Forces Officers",
        ["03"] = "Armed Forces Occupations, Other Ranks",
        ["11"] = "Chief Executives, Senior Officials and Legislators",
        ["12"] = "Administrative and Commercial Managers",
        ["13"] = "Production and Specialized Services Managers",
        ["14"] = "Hospitality, Retail and Other Services Managers",
        ["21"] = "Science and Engineering Professionals",
        ["22"] = "Health Professionals",
        ["23"] = "Teaching Professionals",
        ["24"] = "Business and Administration Professionals",
        ["25"] = "Information and Communications Technology Professionals",
        ["26"] = "Legal, Social and Cultural Professionals",
        ["31"] = "Science and Engineering Associate Professionals",
        ["32"] = "Health Associate Professionals",
        ["33"] = "Business and Administration Associate Professionals",
        ["34"] = "Legal, Social, Cultural and Related Associate Professionals",
        ["35"] = "Information and Communications Technicians",
        ["41"] = "General and Keyboard Clerks",
        ["42"] = "Customer Services Clerks",
        ["43"] = "Numerical and Material Recording Clerks",
        ["44"] = "Other Clerical Support Workers",
        ["51"] = "Personal Services Workers",
        ["52"] = "Sales Workers",
        ["53"] = "Personal Care Workers",
        ["54"] = "Protective Services Workers",
        ["61"] = "Market-oriented Skilled Agricultural Workers",
        ["62"] = "Market-oriented Skilled Forestry, Fishery and Hunting Workers",
        ["63"] = "Subsistence Farmers, Fishers, Hunters and Gatherers",
        ["71"] = "Building and Related Trades Workers (excluding Electricians)",
        ["72"] = "Metal, Machinery and Related Trades Workers",
        ["73"] = "Handicraft and Printing Workers",
        ["74"] = "Electrical and Electronic Trades Workers",
        ["75"] = "Food Processing, Woodworking, Garment and Other Craft and Related Trades Workers",
        ["81"] = "Stationary Plant and Machine Operators",
        ["82"] = "Assemblers",
        ["83"] = "Drivers and Mobile Plant Operators",
        ["91"] = "Cleaners and Helpers",
        ["92"] = "Agricultural, Forestry and Fishery Labourers",
        ["93"] = "Labourers in Mining, Construction, Manufacturing and Transport",
        ["94"] = "Food Preparation Assistants",
        ["95"] = "Street and Related Sales and Services Workers",
        ["96"] = "Refuse Workers and Other Elementary Workers",
    };

    /// <summary>The name of the group a code is in, or the code where the classification has no such group.</summary>
    public static string NameOf(string code) => code.Length >= 2 ? Names.GetValueOrDefault(code[..2], code) : code;
}
