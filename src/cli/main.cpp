#include <ianote/convert.hpp>
#include <ianote/write.hpp>
#include <fstream>
#include <iostream>
#include <iterator>
int main(int argc,char**argv){ ianote::Languages l; for(int i=1;i<argc;++i){std::ifstream in(argv[i]);std::string s(std::istreambuf_iterator<char>(in),{}); try{auto c=ianote::convert(s,argv[i],l);std::cout<<ianote::writers()[0].write(c.note);for(auto&d:c.diagnostics)std::cerr<<d.code<<":"<<d.line<<": "<<d.message<<"\n";}catch(std::exception&e){std::cerr<<e.what()<<"\n";}}}
